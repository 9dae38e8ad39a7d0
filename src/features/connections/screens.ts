export { ConnectionScreen } from './connection-screen.tsx';
export { ConnectionsScreen } from './connections-screen.tsx';
export { NewConnectionScreen } from './new-connection-screen.tsx';
