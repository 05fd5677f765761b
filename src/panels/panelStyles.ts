/**
 * The panel's own style sheet. The host's Tailwind build holds only the classes that the host uses
 * itself, so layout cannot rest on it; colours follow the host's theme variables where it has them.
 */
export const panelStyles = `
.kd-panel { padding: 8px; color: hsl(var(--foreground, 0 0% 98%)); font-size: 13px; line-height: 1.4; overflow-y: auto; height: 100%; box-sizing: border-box; }
.kd-panel h3 { font-weight: 600; margin: 0 0 4px; }
.kd-panel p { margin: 4px 0 0; }
.kd-section { margin-top: 12px; }
.kd-actions { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; }
.kd-actions > details[open] { flex-basis: 100%; }
.kd-part { margin-top: 10px; }
.kd-part > summary { display: flex; align-items: center; justify-content: space-between; min-height: 28px; box-sizing: border-box; padding: 3px 8px 3px 10px; margin: 0 -8px 6px; border-radius: 4px; background: hsl(var(--popover, 219 90% 15%)); font-weight: 500; }
.kd-part > summary:hover { background: hsl(var(--accent, 217 79% 24%)); }
.kd-part > summary::after { margin: 0 4px 3px 8px; }
.kd-part:not([open]) > summary::after { margin-bottom: 0; }
.kd-part > .kd-section:first-of-type { margin-top: 0; }
.kd-button { min-height: 28px; padding: 3px 8px; border-radius: 4px; background: none; color: hsl(var(--primary, 214 98% 60%)); border: 1px solid hsl(var(--primary, 214 98% 60%) / 0.35); cursor: pointer; }
.kd-button:hover:not(:disabled) { background: hsl(var(--primary, 214 98% 60%) / 0.25); }
.kd-button:focus-visible, .kd-panel select:focus-visible, .kd-panel summary:focus-visible { outline: 2px solid hsl(var(--highlight, 191 74% 63%)); outline-offset: 1px; }
.kd-button:disabled { opacity: 0.5; cursor: default; }
.kd-primary { background: hsl(var(--primary, 214 98% 60%) / 0.78); color: hsl(var(--primary-foreground, 0 0% 98%)); border-color: transparent; }
.kd-primary:hover:not(:disabled) { background: hsl(var(--primary, 214 98% 60%) / 0.65); }
.kd-choice { display: block; width: 100%; text-align: left; margin-top: 6px; }
.kd-hint, .kd-status { color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-message { margin-top: 12px; padding: 8px 10px; border-radius: 4px; border-left: 3px solid; background: hsl(var(--muted, 234 40% 20%) / 0.6); overflow-wrap: anywhere; }
.kd-error { border-color: #f2555a; }
.kd-info { border-color: hsl(var(--primary, 214 98% 60%)); }
.kd-stages { list-style: none; margin: 0; padding: 0; }
.kd-stages li { display: flex; flex-wrap: wrap; justify-content: space-between; padding: 2px 0; }
.kd-stages li[data-status='done'] { color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-stages progress { appearance: none; width: 100%; height: 4px; border: none; border-radius: 2px; background: hsl(var(--input, 236 52% 30%)); }
.kd-stages progress::-webkit-progress-bar { border-radius: 2px; background: hsl(var(--input, 236 52% 30%)); }
.kd-stages progress::-webkit-progress-value { border-radius: 2px; background: hsl(var(--primary, 214 98% 60%)); }
.kd-stages progress::-moz-progress-bar { border-radius: 2px; background: hsl(var(--primary, 214 98% 60%)); }
.kd-panel :is(input[type='checkbox'], input[type='range']) { accent-color: hsl(var(--primary, 214 98% 60%)); }
.kd-panel summary { cursor: pointer; color: hsl(var(--muted-foreground, 214 30% 70%)); list-style: none; }
.kd-panel summary::-webkit-details-marker { display: none; }
.kd-panel summary:hover { color: hsl(var(--foreground, 0 0% 98%)); }
.kd-panel details:not(.kd-part) > summary { position: relative; padding: 2px 0 2px 16px; }
.kd-panel details:not(.kd-part) > summary::before { position: absolute; left: 2px; top: 7px; }
.kd-part > summary::after, .kd-panel details:not(.kd-part) > summary::before { content: ''; flex: none; width: 6px; height: 6px; border: solid hsl(var(--primary, 214 98% 60%)); border-width: 0 1.5px 1.5px 0; transform: rotate(45deg); }
.kd-part:not([open]) > summary::after, .kd-panel details:not([open], .kd-part) > summary::before { transform: rotate(-45deg); }
.kd-findings { list-style: none; margin: 8px 0 0; padding: 0; }
.kd-findings li { margin-top: 4px; padding: 4px 8px; overflow-wrap: anywhere; border-left: 3px solid hsl(var(--primary, 214 98% 60%)); background: hsl(var(--muted, 234 40% 20%) / 0.6); border-radius: 4px; }
.kd-findings li[data-severity='warning'] { border-color: #f5b942; }
.kd-findings li[data-severity='warning']::before { content: '!'; float: left; width: 15px; margin: 2px 6px 0 0; border-radius: 50%; background: #f5b942; color: #000; font-size: 11px; font-weight: 700; line-height: 15px; text-align: center; }
.kd-findings li[data-severity='info'] { padding-block: 2px; background: none; font-size: 12px; }
.kd-next { color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-panel .kd-actions + h3 { margin-top: 10px; }
.kd-panel h4 { font-weight: 600; margin: 8px 0 2px; }
.kd-unseen, .kd-results caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kd-scroll { overflow-x: auto; }
.kd-scroll .kd-results th[scope="row"] { white-space: normal; overflow-wrap: anywhere; }
.kd-results { width: 100%; table-layout: fixed; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.kd-results th, .kd-results td { text-align: right; padding: 4px 3px; border-bottom: 1px solid hsl(var(--input, 236 45% 26%)); font-weight: 400; white-space: nowrap; }
.kd-results thead th { color: hsl(var(--muted-foreground, 214 30% 70%)); font-size: 12px; }
.kd-results th:first-child { width: 30%; text-align: left; }
.kd-results tbody td { font-size: 13px; font-weight: 600; white-space: normal; }
.kd-unit { font-size: 11px; font-weight: 400; white-space: nowrap; }
.kd-results tbody th { white-space: normal; }
.kd-quantity { text-align: left; text-wrap: balance; cursor: pointer; padding: 0; color: inherit; background: none; border: none; text-decoration: underline dotted hsl(var(--muted-foreground, 214 30% 70%)) 1px; text-underline-offset: 3px; }
.kd-quantity:hover { color: hsl(var(--highlight, 191 74% 63%)); }
.kd-results .kd-hint { font-size: 12px; font-weight: 400; white-space: nowrap; }
.kd-number input[type='datetime-local'] { width: 178px; max-width: 100%; box-sizing: border-box; }
.kd-results .kd-formula td { text-align: left; white-space: normal; font-weight: 400; font-size: 12px; padding: 4px 6px 8px; background: hsl(var(--muted, 234 40% 20%) / 0.6); }
.kd-expression { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.kd-dvh svg[role='slider'] { display: block; width: 100%; cursor: crosshair; touch-action: none; }
.kd-grid { stroke: hsl(var(--input, 236 45% 26%)); stroke-width: 1; }
.kd-cursor { stroke: hsl(var(--foreground, 0 0% 98%)); stroke-width: 1; stroke-dasharray: 2 2; }
.kd-tick { fill: hsl(var(--muted-foreground, 214 30% 70%)); font-size: 11px; }
.kd-legend { list-style: none; margin: 4px 0 0; padding: 0; display: grid; gap: 2px 12px; grid-template-columns: repeat(auto-fit, minmax(145px, 1fr)); font-size: 12px; }
.kd-legend li { display: flex; align-items: center; gap: 6px; }
.kd-legend strong { margin-left: auto; white-space: nowrap; font-variant-numeric: tabular-nums; }
.kd-coronal { margin: 4px 0 0; }
.kd-coronal > div { position: relative; background: #000; }
.kd-coronal canvas, .kd-coronal svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.kd-left-marker, .kd-right-marker { position: absolute; top: 4px; font-weight: 600; text-shadow: 0 0 3px #000; }
.kd-left-marker { left: 6px; }
.kd-right-marker { right: 6px; }
.kd-gauge { display: grid; grid-template-columns: auto auto; justify-content: space-between; gap: 2px 8px; margin-top: 4px; font-size: 12px; font-variant-numeric: tabular-nums; }
.kd-gauge > div { grid-column: 1 / -1; position: relative; height: 8px; background: hsl(var(--input, 236 45% 26%)); border-radius: 2px; }
.kd-gauge i { position: absolute; inset: 0 auto 0 0; border-radius: 2px; }
.kd-gauge b { position: absolute; top: -2px; bottom: -2px; width: 2px; background: hsl(var(--foreground, 0 0% 98%)); }
.kd-shares { margin-top: 4px; font-size: 12px; font-variant-numeric: tabular-nums; }
.kd-shares > div { display: flex; height: 10px; border-radius: 2px; overflow: hidden; background: hsl(var(--input, 236 45% 26%)); }
.kd-shares ul { list-style: none; margin: 4px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 12px; }
.kd-number { margin-top: 8px; display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 8px; }
.kd-number input { width: 72px; text-align: right; }
.kd-number p { grid-column: 1 / -1; font-size: 12px; }
.kd-number p:empty { display: none; }
.kd-panel input[type='text'] { padding: 3px 6px; color: inherit; background: hsl(var(--muted, 234 40% 20%)); border: 1px solid hsl(var(--input, 236 45% 26%)); border-radius: 4px; }
.kd-panel input[aria-invalid='true'] { border-color: #f2555a; }
.kd-field input[type='range'], .kd-field input[type='text'] { display: block; width: 100%; box-sizing: border-box; }
.kd-panel :is(input, button, svg[role='slider']):focus-visible { outline: 2px solid hsl(var(--highlight, 191 74% 63%)); outline-offset: 1px; }
.kd-scale { display: flex; align-items: center; gap: 6px; margin-top: 6px; font-size: 12px; }
.kd-scale i { flex: 1; height: 8px; border-radius: 2px; background: linear-gradient(90deg, #000080, #0000ff 12%, #00ffff 37%, #ffff00 63%, #ff0000 88%, #800000); }
.kd-levels { list-style: none; margin: 0; padding: 0; }
.kd-levels li { display: grid; grid-template-columns: auto 1fr; align-items: center; }
.kd-levels .kd-number { margin-top: 3px; }
.kd-sum { margin: 8px 0 0; padding: 0; border: none; display: grid; gap: 4px; }
.kd-sum label, .kd-check { display: flex; gap: 6px; align-items: baseline; }
.kd-check { margin: 8px 0; }
.kd-swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px; }
.kd-field { display: block; margin-top: 8px; }
.kd-panel select { display: block; width: 100%; min-height: 28px; margin-top: 2px; padding: 3px 24px 3px 8px; appearance: none; color: inherit; background: transparent url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 12' fill='none' stroke='%237db3cf' stroke-width='1.2'%3E%3Cpath d='M1.5 4.5 4 2l2.5 2.5M1.5 7.5 4 10l2.5-2.5'/%3E%3C/svg%3E") no-repeat right 8px center / 8px 12px; border: 1px solid hsl(var(--input, 236 45% 26%)); border-radius: 4px; text-overflow: ellipsis; }
.kd-panel select:hover:not(:disabled) { background-color: hsl(var(--primary, 214 98% 60%) / 0.1); }
.kd-panel :is(option, optgroup) { color: hsl(var(--foreground, 0 0% 98%)); background: hsl(var(--muted, 234 40% 20%)); }
.kd-provenance { margin: 14px 0 0; font-size: 11px; color: hsl(var(--muted-foreground, 214 30% 70%)); display: grid; grid-template-columns: auto 1fr; gap: 2px 8px; }
.kd-provenance dd { margin: 0; overflow-wrap: anywhere; }
.kd-plain { list-style: none; margin: 0; padding: 0; border: none; }
.kd-plain legend { padding: 0; }
.kd-time-point { display: flex; gap: 8px; align-items: baseline; padding: 6px 0; border-bottom: 1px solid hsl(var(--input, 236 45% 26%)); }
.kd-time-point > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.kd-time-point label { cursor: pointer; }
.kd-time-point[data-used='false'] label { opacity: 0.6; }
.kd-remarks li { margin-top: 3px; padding-left: 8px; border-left: 2px solid #f5b942; font-size: 12px; }
.kd-curve { display: block; width: 100%; }
.kd-faint { stroke: hsl(var(--muted-foreground, 214 30% 70%)); stroke-width: 1; opacity: 0.45; }
.kd-point { cursor: pointer; }
.kd-point:focus-visible { outline: 2px solid hsl(var(--highlight, 191 74% 63%)); }
.kd-models { width: 100%; border-collapse: collapse; font-size: 11px; font-variant-numeric: tabular-nums; }
.kd-models th, .kd-models td { text-align: right; padding: 2px 3px; font-weight: 400; border-bottom: 1px solid hsl(var(--input, 236 45% 26%)); }
.kd-models th:first-child { text-align: left; }
.kd-models thead th { color: hsl(var(--muted-foreground, 214 30% 70%)); }
.kd-models tr[aria-current] > * { font-weight: 700; background: hsl(var(--muted, 234 40% 20%) / 0.6); }
.kd-small { min-height: 22px; padding: 1px 6px; font-size: 12px; }
.kd-comparison { position: relative; background: #000; }
.kd-comparison canvas, .kd-comparison > svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.kd-comparison canvas { image-rendering: auto; }
.kd-nudge { margin-top: 6px; }
.kd-nudge:focus-visible, .kd-nudge:focus { outline: 2px solid hsl(var(--highlight, 191 74% 63%)); }
.kd-panel :is(details, p, .kd-field) + :is(.kd-actions, .kd-button) { margin-top: 6px; }
.kd-offer { display: grid; grid-template-columns: 1fr auto; gap: 4px 8px; align-items: center; padding: 6px 0; border-bottom: 1px solid hsl(var(--input, 236 45% 26%)); overflow-wrap: anywhere; }
.kd-offer .kd-actions { justify-content: flex-end; }
.kd-panel input[type='datetime-local'] { padding: 2px 4px; color: inherit; background: hsl(var(--muted, 234 40% 20%)); border: 1px solid hsl(var(--input, 236 45% 26%)); border-radius: 4px; color-scheme: dark; }
@media (forced-colors: active) {
  .kd-swatch, .kd-shares > div, .kd-gauge > div, .kd-scale i, .kd-stages progress { forced-color-adjust: none; }
  .kd-shares > div, .kd-gauge > div, .kd-stages progress { border: 1px solid CanvasText; background: Canvas; }
  .kd-stages progress::-webkit-progress-bar { background: Canvas; }
  .kd-stages progress::-webkit-progress-value { background: Highlight; }
  .kd-gauge b { background: CanvasText; }
  .kd-tick { fill: CanvasText; }
  .kd-grid { stroke: GrayText; }
  .kd-cursor { stroke: CanvasText; }
  .kd-findings li[data-severity='warning']::before { border: 1px solid; line-height: 13px; }
  .kd-part > summary, .kd-primary { outline: 1px solid; }
}
`;
