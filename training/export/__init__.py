"""Trained networks as ONNX files and the manifest that the product reads."""
