/* The status page: reads the jobs every two seconds. Texts are set as text, never as HTML. */
const titles = {
  running: 'Running',
  waiting: 'Waiting',
  failed: 'Failed',
  done: 'Done (the last hundred)',
  cancelled: 'Cancelled',
};
const columns = ['Time', 'Job', 'Rule', 'From', 'Images', 'Attempts', 'State', ''];
const field = document.getElementById('token');
field.value = sessionStorage.getItem('token') ?? '';
field.addEventListener('change', () => {
  sessionStorage.setItem('token', field.value);
  void show();
});

function ask(path, method = 'GET') {
  const headers = field.value ? { authorization: `Bearer ${field.value}` } : {};
  return fetch(path, { method, headers });
}

function element(name, text, children = []) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function button(job, action) {
  const made = element('button', action === 'restart' ? 'Restart' : 'Cancel');
  made.addEventListener('click', () => void ask(`jobs/${job.id}/${action}`, 'POST').then(show));
  return made;
}

function row(job, state) {
  const time = job.endedAt ?? job.startedAt ?? job.createdAt;
  const { failure } = job;
  const reason = failure ? `${failure.code}: ${failure.what} ${failure.why} ${failure.next}` : '';
  const again = job.notBefore > Date.now() ? ` Again at ${shortTime(job.notBefore)}.` : '';
  const actions = { failed: 'restart', cancelled: 'restart', waiting: 'cancel', running: 'cancel' };
  const cells = [
    shortTime(time),
    job.id.slice(0, 8),
    job.rule,
    job.callingAeTitle || 'HTTP',
    String(job.instances),
    String(job.attempts),
    state === 'done' ? job.results.join(', ') : job.stage || reason + again,
  ].map((text) => element('td', text));
  const last = element('td', '', actions[state] ? [button(job, actions[state])] : []);
  return element('tr', '', [...cells, last]);
}

/** Of today without the date. */
function shortTime(ms) {
  const at = new Date(ms);
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? at.toLocaleTimeString() : at.toLocaleString();
}

function table(jobs, state) {
  if (jobs.length === 0) {
    const none = element('p', 'None');
    none.className = 'none';
    return none;
  }
  const heads = columns.map((title) => element('th', title));
  return element('table', '', [
    element('thead', '', [element('tr', '', heads)]),
    element(
      'tbody',
      '',
      jobs.map((job) => row(job, state)),
    ),
  ]);
}

function section(state, count, jobs) {
  const made = element('section', '', [
    element('h2', `${titles[state]}: ${count}`),
    table(jobs, state),
  ]);
  made.className = jobs.length > 0 ? state : '';
  return made;
}

async function show() {
  const problem = document.getElementById('problem');
  try {
    const answer = await ask('jobs');
    if (!answer.ok) {
      throw new Error((await answer.json()).why);
    }
    const { counts, jobs } = await answer.json();
    const tables = Object.keys(titles).map((state) => section(state, counts[state], jobs[state]));
    document.getElementById('jobs').replaceChildren(...tables);
    problem.textContent = '';
  } catch (error) {
    problem.textContent = `The node does not answer: ${error.message}`;
  }
}

void show();
setInterval(() => void show(), 2000);
