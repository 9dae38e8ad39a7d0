/** The few types of the web that domain's ports name; it uses none of their powers. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
interface File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
