import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { WebSocket } from 'ws';

/** The one tab of a Firefox as it is installed, which Playwright's own protocol does not reach. */
export interface FirefoxTab {
  open(address: string): Promise<void>;
  /** Runs a function in the page and gives what it gives; both sides are JSON. */
  run<Given, Result>(work: (given: Given) => Promise<Result>, given: Given): Promise<Result>;
  close(): Promise<void>;
}

/** Whatever is not on loopback is sent to where nothing answers. */
const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'intl.locale.requested': 'en-US',
};

/** Starts it headless with an empty profile, and speaks https://w3c.github.io/webdriver-bidi/ with it. */
export async function openFirefox(executable: string, profile: string): Promise<FirefoxTab> {
  await mkdir(profile, { recursive: true });
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(`${profile}/user.js`, lines.join('\n'));
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = spawn(executable, words, {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    firefox.on('exit', resolve);
  });
  const socket = new WebSocket(`${await addressOf(firefox)}/session`);
  const answers = new Map<number, (answer: Answer) => void>();
  socket.on('message', (text) => {
    const answer = JSON.parse((text as Buffer).toString()) as Answer;
    if (answer.id !== undefined) answers.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.on('open', resolve).on('error', reject);
  });
  let lastId = 0;
  const send = (method: string, params: object) =>
    new Promise<Answer['result']>((resolve, reject) => {
      lastId += 1;
      answers.set(lastId, ({ type, result, message }) => {
        if (type === 'success') resolve(result);
        else reject(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });

  await send('session.new', { capabilities: {} });
  const context = (await send('browsingContext.getTree', {}))?.contexts?.[0]?.context;
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run(work, given) {
      const said = await send('script.callFunction', {
        functionDeclaration: `async (given) => JSON.stringify(await (${work.toString()})(JSON.parse(given)))`,
        arguments: [{ type: 'string', value: JSON.stringify(given) }],
        target: { context },
        awaitPromise: true,
      });
      if (said?.result === undefined) throw new Error(said?.exceptionDetails?.text);
      return JSON.parse(said.result.value) as Awaited<ReturnType<typeof work>>;
    },
    async close() {
      firefox.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error';
  readonly message?: string;
  readonly result?: {
    readonly contexts?: readonly { readonly context: string }[];
    readonly result?: { readonly value: string };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/** Firefox says where it listens once it does. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    firefox.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    firefox.on('exit', () => reject(new Error(`Firefox did not start:\n${said}`)));
  });
}
