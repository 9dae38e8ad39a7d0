/** The screens of lineage, in one file. */
export { CompareScreen } from './compare-screen.tsx';
export { FamilyScreen } from './family-screen.tsx';
