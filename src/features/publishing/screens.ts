export { NewPlaceScreen } from './new-place-screen.tsx';
export { PlaceScreen } from './place-screen.tsx';
export { PlacesHelp } from './places-help.tsx';
export { PlacesScreen } from './places-screen.tsx';
