import * as ort from 'onnxruntime-web/jspi';
import { startEngine } from './startEngine';

startEngine(ort);
