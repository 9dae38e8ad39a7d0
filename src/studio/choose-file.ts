/** Asks for one file; `onFile` is not called where none is chosen. It must follow a click or a key. */
export function chooseFile(accept: string, onFile: (file: File) => unknown): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onFile(file);
  });
  input.click();
}
