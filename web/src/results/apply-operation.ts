export { applyOperation } from '../../../src/engine/definition/edit/apply.js';
