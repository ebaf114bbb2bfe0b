"""What the official client of OpenAI gets from a server, without a change to either.

    openai_client.py ADDRESS MODEL CHAT_ADDRESS CHAT_MODEL
"""
import base64
import struct
import sys

import openai

PROMPT = "<|decl|>t<|goal|>x : ℝ\n⊢ x + x = 2 * x<|proofstep|>"
address, model, chat_address, chat_model = sys.argv[1:]
client = openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0)

assert [served.id for served in client.models.list()] == [model]
assert client.models.retrieve(model).id == model

# Completions, whole and streamed.
several = client.completions.create(model=model, prompt=PROMPT, n=3, seed=1, logprobs=2, max_tokens=40, echo=True)
assert len(several.choices) == 3 and all(choice.text.startswith(PROMPT) for choice in several.choices)
assert all(len(choice.logprobs.top_logprobs[0]) >= 2 for choice in several.choices)
assert several.usage.total_tokens == several.usage.prompt_tokens + several.usage.completion_tokens
greedy = client.completions.create(model=model, prompt=PROMPT, temperature=0, max_tokens=40)
stream = client.completions.create(model=model, prompt=PROMPT, temperature=0, max_tokens=40, stream=True)
chunks = list(stream)
assert "".join(chunk.choices[0].text for chunk in chunks) == greedy.choices[0].text
assert chunks[-1].choices[0].finish_reason == "stop"
short = client.completions.create(model=model, prompt=PROMPT, temperature=0, max_tokens=1)
assert short.choices[0].finish_reason == "length"

# A hole in a proof, filled and verified.
prefix, suffix = "theorem t (x y : ℝ) (h : x = 2 * y) (k : y = 3) : x = 6 := by\n  subst k\n  ", "\n"
filled = client.completions.create(model=model, prompt=prefix, suffix=suffix, n=2, extra_body={"timeout": 60})
best = filled.choices[0]
assert best.verified is True, filled
assert set(best.axioms) <= {"propext", "Classical.choice", "Quot.sound"}

# Embeddings: the client asks for base64 by itself, floats are the same numbers.
texts = ["theorem a (x : ℝ) : x + 0 = x", "theorem b (n : ℕ) : n * 1 = n"]
coded = client.embeddings.create(model=model, input=texts)
plain = client.embeddings.create(model=model, input=texts, encoding_format="float")
raw = client.embeddings.with_raw_response.create(model=model, input=texts, encoding_format="base64")
bytes_of = base64.b64decode(raw.http_response.json()["data"][0]["embedding"])
unpacked = struct.unpack(f"<{len(bytes_of) // 4}f", bytes_of)
for one, other in zip(coded.data[0].embedding, plain.data[0].embedding, strict=True):
    assert abs(one - other) < 1e-6
assert len(unpacked) == len(plain.data[0].embedding)
assert abs(sum(number * number for number in plain.data[1].embedding) - 1) < 1e-4
cut = client.embeddings.create(model=model, input=texts[0], dimensions=16)
assert len(cut.data[0].embedding) == 16

# Errors are the client's own kinds.
def refused(kind, ask):
    try:
        ask()
    except kind as error:
        assert error.body["message"], error
        return
    raise AssertionError(f"{kind.__name__} was expected")


refused(openai.NotFoundError, lambda: client.completions.create(model="gpt-4", prompt="x"))
refused(openai.BadRequestError, lambda: client.completions.create(model=model, prompt=PROMPT, temperature=9))
refused(openai.BadRequestError, lambda: client.completions.create(model=model, prompt="x " * 100_000))
refused(openai.BadRequestError, lambda: client.embeddings.create(model=model, input=[]))
said = [{"role": "user", "content": "x : ℝ\n⊢ x + x = 2 * x"}]
refused(openai.BadRequestError, lambda: client.chat.completions.create(model=model, messages=said))

# A chat with a model that has a template for it.
client = openai.OpenAI(base_url=f"{chat_address}/v1", api_key="none", max_retries=0)
answer = client.chat.completions.create(
    model=chat_model, messages=said, temperature=0, max_completion_tokens=40, logprobs=True, top_logprobs=2)
assert answer.choices[0].message.role == "assistant" and answer.choices[0].message.content
assert len(answer.choices[0].logprobs.content[0].top_logprobs) == 2
chunks = client.chat.completions.create(
    model=chat_model, messages=said, temperature=0, max_completion_tokens=40, stream=True)
text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
assert text == answer.choices[0].message.content
print("the client is content")
