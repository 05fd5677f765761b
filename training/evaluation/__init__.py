"""How well checkpoints draw. `npm run evaluate` measures the shipped program and is the official number."""
