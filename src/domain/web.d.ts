/** The few types of the web that domain's ports name; it uses none of their powers. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
