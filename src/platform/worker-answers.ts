interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Numbered {
  readonly number: number;
}

/** What a worker answers to the question of the same number. */
type Answer<Result> = Numbered & ({ readonly result: Result } | { readonly refused: string });

/** Asks a worker that starts with the first question, and a new one after a crash. */
export function askWorker<Question extends object>(
  start: () => Worker,
  errorOf: (refused: string) => Error = (refused) => new Error(refused),
): <Result>(question: Question) => Promise<Result> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let questions = 0;

  const begin = (): Worker => {
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<Answer<never>>) => {
      if ('refused' in data) waiting.get(data.number)?.reject(errorOf(data.refused));
      else waiting.get(data.number)?.resolve(data.result);
      waiting.delete(data.number);
    });
    started.addEventListener('error', ({ message }) => {
      started.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(`a worker broke: ${message}`));
      waiting.clear();
    });
    return started;
  };

  return (question) =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      const number = questions++;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, ...question } satisfies Numbered);
    });
}

/** The part of a worker's own scope that answering needs. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown): void;
}

/** Answers one question after the other: several large pictures at a time would not fit into memory. */
export function answerInTurn<Question extends object>(
  scope: Scope,
  answer: (question: Question) => Promise<unknown>,
): void {
  let previous = Promise.resolve();
  answerAtOnce<Question>(scope, (question) => {
    const answered = previous.then(() => answer(question));
    previous = answered.then(
      () => undefined,
      () => undefined,
    );
    return answered;
  });
}

/** Answers each question as soon as it can. */
export function answerAtOnce<Question extends object>(
  scope: Scope,
  answer: (question: Question) => Promise<unknown>,
): void {
  const reply = async ({ number, ...question }: Question & Numbered) => {
    try {
      const result = await answer(question as unknown as Question);
      scope.postMessage({ number, result } satisfies Answer<unknown>);
    } catch (error) {
      const refused = error instanceof Error ? error.message : String(error);
      scope.postMessage({ number, refused } satisfies Answer<never>);
    }
  };
  scope.addEventListener('message', ({ data }: MessageEvent<Question & Numbered>) => {
    void reply(data);
  });
}
