import { Component, type ReactNode } from 'react';
import { fetched } from '@/ui/fetched.tsx';

const Broken = fetched(async () => (await import('./broken.tsx')).Broken);

/** Where a screen breaks, the rest of the page goes on: the prompt box above all. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('nothing was thrown') };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
