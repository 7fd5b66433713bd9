"""The library as linked data, for search engines and catalogues: schema.org, and only what it has words for.

Illustrations stay out: whoever reads this file gives no mark of ours beside what it finds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.exports.library import REGISTER
from corporate_parenting.exports.rows import stated_version
from corporate_parenting.exports.shelf import Shelf
from corporate_parenting.model.documents import Pledge, Publication, Strategy
from corporate_parenting.model.library import View
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.model.stages import commitments

_LICENCES = {
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
_NAMES = {
    "OGL-UK-3.0": "Open Government Licence v3.0",
    "CC-BY-4.0": "CC BY 4.0",
    "CC-BY-SA-4.0": "CC BY-SA 4.0",
    "CC0-1.0": "CC0 1.0",
}
_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
}

Node = dict[str, Any]


def licence_address(licence: str | None) -> str | None:
    """Where a licence can be read; ``None`` where none is stated, or we know of no address."""
    return _LICENCES.get(licence or "")


def licence_name(licence: str) -> str:
    """What a licence calls itself; its id where we do not know."""
    return _NAMES.get(licence, licence)


def linked(shelves: tuple[Shelf, ...], view: View, site: str, url: str, files: Mapping[str, bytes]) -> bytes:
    """One graph: the data set with its files, then each council with its documents."""
    graph = [_data_set(view, site, f"{url.rstrip('/')}/data/", files)]
    for shelf in shelves:
        if shelf.whose != "illustration":
            graph += [_council(shelf), *(_document(shelf, d) for d in shelf.record.publications)]
    lines = ",\n".join(json.dumps(node, ensure_ascii=False) for node in graph)
    return f'{{"@context": "https://schema.org", "@graph": [\n{lines}\n]}}\n'.encode()


def _data_set(view: View, site: str, address: str, files: Mapping[str, bytes]) -> Node:
    return {
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "name": f"{site}: corporate parenting strategies and pledges",
        "description": "Councils' corporate parenting strategies and pledges, with their commitments, "
        "promises, measures and decision papers. Each document states its own licence or that none is known. "
        "Illustrations are marked in the files and left out here.",
        "dateModified": view.day.isoformat(),
        "isAccessibleForFree": True,
        "creditText": REGISTER,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{address}{name}",
                "encodingFormat": _TYPES[name.rpartition(".")[2]],
                "contentSize": f"{len(data)} B",
            }
            for name, data in files.items()
        ],
    }


def _council(shelf: Shelf) -> Node:
    council = shelf.council
    node: Node = {"@type": "GovernmentOrganization", "@id": shelf.front, "name": council.name}
    if shelf.whose == "invented":
        node |= {"@type": "Organization", "disambiguatingDescription": _INVENTED}
    elif council.gss_code:
        node["identifier"] = {"@type": "PropertyValue", "propertyID": "GSS", "value": council.gss_code}
    return node


_INVENTED = "An invented council. Its promises, people and numbers are not real."


def _document(shelf: Shelf, document: Publication) -> Node:
    """A document that we do not hold is named and nothing more: there are no words to describe."""
    node: Node = {"@type": "CreativeWork", "@id": shelf.document(document), "name": _plain(document.title)}
    if shelf.whose == "invented":
        node["disambiguatingDescription"] = _INVENTED
    node |= {"sourceOrganization": {"@id": shelf.front}, "inLanguage": document.language}
    if version := stated_version(document):
        node["version"] = version
    if document.status != "unknown":
        node["creativeWorkStatus"] = document.status
    if isinstance(document.dated, PartialDate):
        node["dateCreated"] = str(document.dated)
    if document.publish_from:
        node["datePublished"] = document.publish_from.at.isoformat()
    if isinstance(document, Strategy) and document.period:
        node["temporalCoverage"] = f"{document.period.start}/{document.period.end}"
    if address := licence_address(document.licence):
        node["license"] = address
    if document.source_link:
        node["isBasedOn"] = document.source_link
    if parts := list(_parts(shelf, document)):
        node["hasPart"] = parts
    return node


def _parts(shelf: Shelf, document: Publication) -> Iterator[Node]:
    """Commitments and promises: what can be quoted by an address of its own."""
    if isinstance(document, Strategy):
        for commitment in commitments(document):
            if commitment.address:
                words = " ".join([commitment.words, *(item.text for item in commitment.listed)])
                yield _part(shelf.document(document, commitment.address), commitment.address, words)
    if isinstance(document, Pledge):
        for promise in document.promises:
            yield _part(shelf.document(document, promise.id), promise.id, promise.promise)


def _part(address: str | None, ident: str, words: str) -> Node:
    return {"@type": "CreativeWork", "@id": address, "identifier": ident, "text": _plain(words)}


def _plain(words: str) -> str:
    return text_of(inlines(words))
