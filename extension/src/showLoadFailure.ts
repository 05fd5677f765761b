/** Shows at the bottom of the page that the plug-in is missing; the viewer itself keeps working. */
export function showLoadFailure(error: unknown): void {
  const name = 'kidney-dosimetry-load-failure';
  if (typeof document === 'undefined' || document.getElementById(name)) {
    return;
  }
  const note = document.createElement('div');
  note.id = name;
  note.setAttribute('role', 'alert');
  note.style.cssText =
    'position:fixed;left:12px;bottom:12px;z-index:10000;max-width:420px;padding:10px 12px;border-radius:4px;' +
    'background:#3a1518;color:#fff;border-left:3px solid #f2555a;font:13px sans-serif';
  const reason = error instanceof Error ? error.message : String(error);
  note.textContent =
    'Kidney dosimetry could not be loaded; the viewer works without it. ' +
    `Reason: ${reason}. Check that the plug-in folder on the server is complete, then reload.`;
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.style.cssText = 'display:block;margin-top:6px;text-decoration:underline';
  close.onclick = () => note.remove();
  note.append(close);
  document.body.append(note);
}
