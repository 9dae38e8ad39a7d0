import { base64Png } from './sample-image.ts';
import { type ScriptedServer, sendJson, startServer } from './scripted-server.ts';

export const GEMINI_MODEL = 'gemini-nano-banana-2.1';

export const geminiPicture = (
  parts: readonly object[] = [
    { inlineData: { mimeType: 'image/png', data: base64Png(1376, 768) } },
  ],
) => ({
  candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
  usageMetadata: {
    promptTokenCount: 110,
    promptTokensDetails: [
      { modality: 'TEXT', tokenCount: 100 },
      { modality: 'IMAGE', tokenCount: 10 },
    ],
    candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1120 }],
    thoughtsTokenCount: 50,
  },
});

const method = (name: string, ...supportedGenerationMethods: string[]) => ({
  name: `models/${name}`,
  displayName: name,
  supportedGenerationMethods,
});

/** Google's Gemini API under `/v1beta`. */
export function startGemini(): Promise<ScriptedServer> {
  return startServer({
    cors: { origin: 'echo', headers: 'reflect' },
    answer({ path }, reply) {
      if (path === '/v1beta/models')
        return sendJson(reply, {
          models: [
            method(GEMINI_MODEL, 'generateContent', 'countTokens'),
            method('gemini-3.1-flash-lite-image', 'generateContent'),
            method('gemini-3-pro', 'generateContent'),
            method('imagen-4.0-generate', 'predict'),
          ],
        });
      return /^\/v1beta\/models\/[\w.-]+:generateContent$/.test(path)
        ? sendJson(reply, geminiPicture())
        : sendJson(reply, { error: { code: 404, message: 'not found', status: 'NOT_FOUND' } }, 404);
    },
  });
}
