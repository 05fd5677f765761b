#!/usr/bin/env node
// Starts Debian's Firefox for playwright-core and stands between the two: WebDriver BiDi is young,
// and playwright gives up on a browser that does not know one of its commands. Such a command is
// answered here as done; all of them set what a page is told about its user.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { WebSocket, WebSocketServer } from 'ws';

const announcement = /WebDriver BiDi listening on (ws:\/\/\S+)/;
const firefox = spawn('/usr/bin/firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'pipe'],
});
firefox.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => firefox.kill('SIGTERM'));
}

let log = '';
firefox.stderr.setEncoding('utf8').on('data', (text) => {
  const isAnnounced = announcement.test(log);
  log += text;
  const found = announcement.exec(log);
  if (found && !isAnnounced) {
    listen(found[1]);
  }
});

function listen(firefoxUrl) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('listening', () => {
    const { port } = server.address();
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
  });
  server.on('connection', (driver, request) => relay(driver, `${firefoxUrl}${request.url}`));
}

function relay(driver, url) {
  const browser = new WebSocket(url, { perMessageDeflate: false });
  const waiting = [];
  driver.on('message', (message) => {
    if (browser.readyState === WebSocket.OPEN) {
      browser.send(String(message));
    } else {
      waiting.push(String(message));
    }
  });
  browser.on('open', () => waiting.forEach((message) => browser.send(message)));
  browser.on('message', (message) => driver.send(answerOf(String(message))));
  driver.on('close', () => browser.close());
  browser.on('close', () => driver.close());
}

function answerOf(message) {
  const { type, id, error } = JSON.parse(message);
  return type === 'error' && error === 'unknown command'
    ? JSON.stringify({ type: 'success', id, result: {} })
    : message;
}
