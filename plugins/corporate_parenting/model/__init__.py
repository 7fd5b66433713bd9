"""What exists: councils, strategies, pledges, decisions, progress. No files, no rendering."""

from corporate_parenting.model.council import Council
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.library import CouncilRecord, Library, View
from corporate_parenting.model.progress import Progress
from corporate_parenting.model.words_file import WordsFile

MODELS: dict[str, type[Council | Strategy | Pledge | LocalOffer | Decision | Progress | WordsFile]] = {
    "council": Council,
    "strategy": Strategy,
    "pledge": Pledge,
    "local_offer": LocalOffer,
    "decision": Decision,
    "progress": Progress,
    "words": WordsFile,
}
"""The kinds of file, by the word after ``document:``."""

__all__ = [
    "MODELS",
    "Council",
    "CouncilRecord",
    "Decision",
    "Library",
    "LocalOffer",
    "Pledge",
    "Progress",
    "Publication",
    "Strategy",
    "View",
    "WordsFile",
]
