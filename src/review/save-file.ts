/** Firefox reads the blob only after the click has been handled. */
const KEEP_FOR = 60_000;

/** Has the browser save it as a file, and answers its name. */
export function saveFile(name: string, content: Blob): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_FOR);
  return name;
}
