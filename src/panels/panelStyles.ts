/**
 * The panel's own style sheet. The host's Tailwind build holds only the classes that the host uses
 * itself, so layout cannot rest on it; colours follow the host's theme variables where it has them.
 */
export const panelStyles = `
.kd-panel { padding: 12px; color: hsl(var(--foreground, 0 0% 98%)); font-size: 13px; line-height: 1.4; overflow-y: auto; height: 100%; box-sizing: border-box; }
.kd-panel h3 { font-weight: 600; margin: 0 0 4px; }
.kd-panel p { margin: 4px 0 0; }
.kd-section { margin-top: 12px; }
.kd-actions { display: flex; gap: 8px; flex-wrap: wrap; }
.kd-button { border-radius: 4px; padding: 5px 10px; background: hsl(var(--muted, 234 40% 20%)); color: inherit; border: 1px solid transparent; cursor: pointer; }
.kd-button:hover:not(:disabled) { border-color: hsl(var(--primary, 214 98% 60%)); }
.kd-button:focus-visible, .kd-panel select:focus-visible, .kd-panel summary:focus-visible { outline: 2px solid hsl(var(--highlight, 191 74% 63%)); outline-offset: 1px; }
.kd-button:disabled { opacity: 0.5; cursor: default; }
.kd-primary { background: hsl(var(--primary, 214 98% 60%)); color: hsl(var(--primary-foreground, 0 0% 0%)); font-weight: 600; }
.kd-choice { display: block; width: 100%; text-align: left; margin-top: 6px; }
.kd-hint, .kd-status { color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-message { margin-top: 12px; padding: 8px 10px; border-radius: 4px; border-left: 3px solid; background: hsl(var(--muted, 234 40% 20%) / 0.6); overflow-wrap: anywhere; }
.kd-error { border-color: #f2555a; }
.kd-info { border-color: hsl(var(--primary, 214 98% 60%)); }
.kd-stages { list-style: none; margin: 0; padding: 0; }
.kd-stages li { display: flex; flex-wrap: wrap; justify-content: space-between; padding: 2px 0; }
.kd-stages li[data-status='done'] { color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-stages progress { width: 100%; height: 4px; accent-color: hsl(var(--primary, 214 98% 60%)); }
.kd-panel summary { cursor: pointer; color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-findings { list-style: none; margin: 12px 0 0; padding: 0; }
.kd-findings li { margin-top: 6px; padding: 6px 10px; border-left: 3px solid hsl(var(--primary, 214 98% 60%)); background: hsl(var(--muted, 234 40% 20%) / 0.6); border-radius: 4px; }
.kd-findings li[data-severity='warning'] { border-color: #f5b942; }
.kd-results { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.kd-results th, .kd-results td { text-align: right; padding: 5px 4px; border-bottom: 1px solid hsl(var(--input, 236 45% 26%)); font-weight: 400; white-space: nowrap; }
.kd-results th:first-child { text-align: left; }
.kd-results thead th { color: hsl(var(--muted-foreground, 214 30% 70%)); font-size: 12px; }
.kd-results td { font-size: 15px; font-weight: 600; }
.kd-swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px; }
.kd-field { display: block; margin-top: 8px; }
.kd-panel select { display: block; width: 100%; margin-top: 2px; padding: 4px; color: inherit; background: hsl(var(--muted, 234 40% 20%)); border-radius: 4px; }
.kd-provenance { margin: 14px 0 0; font-size: 11px; color: hsl(var(--muted-foreground, 214 30% 70%)); display: grid; grid-template-columns: auto 1fr; gap: 2px 8px; }
.kd-provenance dd { margin: 0; overflow-wrap: anywhere; }
`;
