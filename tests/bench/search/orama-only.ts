export { create, load, search } from '@orama/orama';
