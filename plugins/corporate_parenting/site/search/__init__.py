"""Search that forgives spelling, and the A to Z that it is for readers without scripts.

One page and one small index for each council, edition and language, and one for the whole site. The page
*is* the A to Z; the script reads what can be found from its list, so that nothing stands twice, and the
index beside it adds further words. Both are made from pages that are published anyway: nothing can stand in
an index that stands on no page.
"""

from corporate_parenting.site.search.everything import (
    Searches,
    everywhere,
    index_files,
    keys_of,
    of_councils,
)
from corporate_parenting.site.search.written import OwnPages

__all__ = ["OwnPages", "Searches", "everywhere", "index_files", "keys_of", "of_councils"]
