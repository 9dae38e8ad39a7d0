import type { ReactNode } from 'react';
import styles from './import-screen.module.css';

/** Asks for any number of files, or for a folder with all that is in it. */
export function FilesButton({
  isFolder = false,
  onFiles,
  children,
}: {
  isFolder?: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}) {
  return (
    <label className={styles['choose']}>
      {children}
      <input
        type="file"
        multiple
        className="visually-hidden"
        ref={(input) => {
          // React does not know this attribute.
          if (input !== null) input.webkitdirectory = isFolder;
        }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files may be meant again.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
