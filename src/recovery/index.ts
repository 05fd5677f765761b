export { recoveryCoefficient } from './recoveryCoefficient';
