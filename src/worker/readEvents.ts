/** Data of the server-sent events of an answer, one by one as they come. */
export async function* readEvents(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const events = (text + value).split('\n\n');
    // The last one has not come whole.
    text = events.pop()!;
    for (const event of events) {
      if (event.startsWith('data: ')) {
        yield event.slice('data: '.length);
      }
    }
  }
}
