import type { PictureTokens, Price } from './cost.ts';

/** The day on which the prices in this file were read; all others come from the services. */
const READ_ON = '2026-11-22';

/** Through two sizes of gpt-image-2.6 at `high`: 1,353 tokens at 1.57 and 3,337 at 8.29 megapixels. */
const HIGH: PictureTokens = { base: 889, perMegapixel: 295 };

const times = (factor: number): PictureTokens => ({
  base: HIGH.base * factor,
  perMegapixel: HIGH.perMegapixel * factor,
});

/** https://developers.openai.com/api/docs/models; the tokens were measured by a reseller on 2026-11-05. */
const GPT_IMAGE: Price = {
  kind: 'tokens',
  readOn: READ_ON,
  perMillion: { textIn: 5, imageIn: 8, imageOut: 30 },
  perPicture: {
    // 664 tokens where `high` takes 1,353.
    low: times(0.49),
    medium: times(0.7),
    high: HIGH,
    // What was seen where no quality was sent: the most that is known of.
    '': { base: 5800, perMegapixel: 0 },
  },
};

/** 1,120 tokens at 1K; the larger classes are taken to grow as 2K and 4K pictures of this family did. */
const NANO_BANANA_TOKENS: PictureTokens = { base: 1030, perMegapixel: 90 };

const geminiPrice = (imageOut: number): Price => ({
  kind: 'tokens',
  readOn: READ_ON,
  perMillion: { textIn: 1.5, imageIn: 1.5, imageOut, textOut: 7.5 },
  perPicture: { '': NANO_BANANA_TOKENS },
});

const PRICES: readonly { service: string; models: RegExp; price: Price }[] = [
  { service: 'openai', models: /^gpt-image-2(\.[56])?(-|$)/, price: GPT_IMAGE },
  { service: 'gemini', models: /^gemini-nano-banana-2\.1/, price: geminiPrice(30) },
  { service: 'gemini', models: /^gemini-3-pro-image/, price: geminiPrice(120) },
];

/** The price of a model as it was last read, for services that do not say it themselves. */
export function priceOf(service: string, model: string): Price | undefined {
  return PRICES.find((row) => row.service === service && row.models.test(model))?.price;
}
