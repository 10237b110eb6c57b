"""Static drawings: their geometry is worked out here, a macro of site_templates writes them as SVG."""
