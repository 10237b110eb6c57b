"""Files into text values that know their line and column. Nothing is converted here: `no` stays "no"."""
