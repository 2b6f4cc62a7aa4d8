"""How the language model that ships with Twosource was made: from public sets to one ONNX file."""
