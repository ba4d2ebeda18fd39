"""A site of static pages: one for each person, studio, work and role, with search, lists, the network and data.

    content      what all pages are made of, looked up once
    entities     what the page of each says: credits, together (who belongs with whom), circle (the picture), linked
    front        the first page and lists            search, feed, downloads    what lies beside the pages
    templates    pages of all this                   folder, addresses          where they lie

It works on any web host and from a disk: links are relative, and what the search looks in are scripts.
"""

from staffroll.views.site.folder import Folder
from staffroll.views.site.writing import Progress, Site, content_of, write_site

__all__ = ["Folder", "Progress", "Site", "content_of", "write_site"]
