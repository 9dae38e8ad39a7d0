/** A fifth, the upper note after the lower, in Hz and seconds. */
const NOTES = [
  { pitch: 523.25, at: 0 },
  { pitch: 783.99, at: 0.16 },
];
const LENGTH_S = 0.6;

/** Plays a short soft tone; of several tabs that would play it at once, one does. */
export async function playTone(): Promise<void> {
  await navigator.locks.request('bildwerk-tone', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const context = new AudioContext();
    const gone = new Promise((resolve) => {
      setTimeout(resolve, LENGTH_S * 2000);
    });
    for (const { pitch, at } of NOTES) {
      const start = context.currentTime + at;
      const loudness = context.createGain();
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(0.12, start + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH_S);
      const note = new OscillatorNode(context, { frequency: pitch });
      note.connect(loudness).connect(context.destination);
      note.start(start);
      note.stop(start + LENGTH_S);
    }
    await gone;
    await context.close();
  });
}
