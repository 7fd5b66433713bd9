"""What exists: councils, strategies, pledges, decisions, progress. No files, no rendering."""

from corporate_parenting.model.accessibility import Accessibility, AccessibilityTests
from corporate_parenting.model.council import Council
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.library import CouncilRecord, Library, View
from corporate_parenting.model.progress import Progress
from corporate_parenting.model.words_file import WordsFile

Document = (
    Council
    | Strategy
    | Pledge
    | LocalOffer
    | Decision
    | Progress
    | WordsFile
    | Accessibility
    | AccessibilityTests
)

MODELS: dict[str, type[Document]] = {
    "council": Council,
    "strategy": Strategy,
    "pledge": Pledge,
    "local_offer": LocalOffer,
    "decision": Decision,
    "progress": Progress,
    "words": WordsFile,
    "accessibility": Accessibility,
    "accessibility_tests": AccessibilityTests,
}
"""The kinds of file, by the word after ``document:``."""

__all__ = [
    "MODELS",
    "Accessibility",
    "AccessibilityTests",
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
