export { realWorldValueMappings } from './realWorldValueMappings';
export type { RealWorldValueMapping } from './realWorldValueMappings';
