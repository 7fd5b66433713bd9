"""The site: pages and files, addresses, navigation, links. Adapters hand it to a host."""

from corporate_parenting.site.build import Site, build
from corporate_parenting.site.settings import Settings

__all__ = ["Settings", "Site", "build"]
