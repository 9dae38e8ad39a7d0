import { Component, lazy, type ReactNode, Suspense } from 'react';

const Broken = lazy(async () => ({ default: (await import('./broken.tsx')).Broken }));

/** Where a screen breaks, the rest of the page goes on: the prompt box above all. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('nothing was thrown') };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Suspense>
        <Broken error={error} onRetry={() => this.setState({ error: null })} />
      </Suspense>
    );
  }
}
