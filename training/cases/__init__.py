"""Real cases: CT with drawn kidneys, read, checked and resampled to the networks' grids."""
