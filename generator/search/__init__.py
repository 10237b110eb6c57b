"""The search of the site: an index per language, in small files of which a query needs few."""
