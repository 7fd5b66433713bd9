"""The site: pages and files, addresses, navigation, links. Adapters hand it to a host."""
