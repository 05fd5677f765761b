import * as ort from 'onnxruntime-web/webgpu';
import { startEngine } from './startEngine';

startEngine(ort);
