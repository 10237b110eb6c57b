"""How a page, table or figure is cited: as text, and as programs for references read it."""
