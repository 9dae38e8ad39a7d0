import { type ComponentType, memo, useEffect, useState } from 'react';

/**
 * A component whose code is fetched with `fetch`, or when it is first rendered; until then nothing
 * stands in its place. Unlike what React.lazy brings behind a Suspense boundary, which React holds
 * back for 300 ms after the last fallback, it shows as soon as it is there. A failed fetch is thrown
 * to the error boundary, and tried again with the next rendering.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { readonly fetch: () => Promise<void> } {
  let Component: ComponentType<Props> | undefined;
  let fetching: Promise<void> | undefined;

  const fetchOnce = async () => {
    try {
      Component = await load();
    } catch (error) {
      fetching = undefined;
      throw error;
    }
  };
  const fetch = () => (fetching ??= fetchOnce());

  function Fetched(props: Props) {
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    const [, setIsThere] = useState(Component !== undefined);
    useEffect(() => {
      // Also where it has come since the rendering.
      fetch().then(
        () => setIsThere(true),
        (error: unknown) => setFailure({ error }),
      );
    }, []);
    if (failure !== null) throw failure.error;
    return Component === undefined ? null : <Component {...props} />;
  }
  return Object.assign(memo(Fetched), { fetch });
}
