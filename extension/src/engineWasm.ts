import * as ort from 'onnxruntime-web/wasm';
import { startEngine } from './startEngine';

startEngine(ort);
