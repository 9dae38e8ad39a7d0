import { Link } from 'wouter';
import styles from './link-tiles.module.css';

interface LinkTile {
  readonly href: string;
  readonly name: string;
  /** What one will find there, in a sentence. */
  readonly what: string;
}

/** Several things to choose one of, each of which leads on. */
export function LinkTiles({ tiles }: { tiles: readonly LinkTile[] }) {
  return (
    <ul className={styles['tiles']}>
      {tiles.map(({ href, name, what }) => (
        <li key={href}>
          <Link href={href} className={styles['tile']}>
            <strong>{name}</strong>
            <span>{what}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
