import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './page.module.css';

interface WayBackProps {
  readonly href: string;
  /** The title of the page there. */
  readonly children: ReactNode;
}

/** The way to the page above. */
export function WayBack({ href, children }: WayBackProps) {
  return (
    <Link href={href} className={styles['back']}>
      <ArrowLeft size={16} aria-hidden />
      {children}
    </Link>
  );
}

interface PageProps {
  readonly title: ReactNode;
  /** One or two sentences on what the page is for. */
  readonly lead?: ReactNode;
  /** A WayBack, on every page that is reached from another one. */
  readonly back?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen of words and controls, in one column of a width that reads well, in sections. */
export function Page({ title, lead, back, children }: PageProps) {
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        {back}
        <h1 dir="auto">{title}</h1>
        {lead && <p className={styles['lead']}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}
