import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TextField } from '@/ui/field.tsx';

/** An amount that counts as soon as it is one; an empty field is null. */
export function AmountField({
  label,
  amount,
  onAmount,
}: {
  label: string;
  amount: number | null;
  onAmount: (amount: number | null) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(amount === null ? '' : String(amount));
  const isAmount = /^(\d{1,6}([.,]\d{1,2})?)?$/.test(text);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={isAmount ? null : t`An amount such as 2 or 2.50`}
      onChange={({ target }) => {
        const typed = target.value.trim();
        setText(typed);
        if (typed === '') onAmount(null);
        else if (/^\d{1,6}([.,]\d{1,2})?$/.test(typed)) onAmount(Number(typed.replace(',', '.')));
      }}
    />
  );
}
