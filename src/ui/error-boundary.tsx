import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands there instead; nothing if not given. `retry` renders the children anew. */
  readonly fallback?: (error: unknown, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Where its children break, the rest of the page goes on. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('nothing was thrown') };
  }

  override render() {
    const { error } = this.state;
    const { children, fallback } = this.props;
    if (error === null) return children;
    return fallback?.(error, () => this.setState({ error: null })) ?? null;
  }
}
