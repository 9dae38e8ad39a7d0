/** What models of these services do that write no text. */
const OTHERS =
  /image|dall-e|flux|sdxl|stable-?diffusion|sd-?\d|imagen|whisper|tts|audio|speech|transcri|embed|rerank|moderation|realtime|sora|video|vision-only|codex|davinci|babbage/i;

/** Whether a model writes text, as far as its name says; lists do not say it otherwise. */
export function writesText(id: string): boolean {
  return id !== '' && !OTHERS.test(id);
}
