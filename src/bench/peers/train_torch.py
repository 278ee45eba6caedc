#!/usr/bin/python3
"""Updates a second of processor time by PyTorch, one thread, float64: 32 sequences of 20 steps, 2 inputs, 2 classes after every step, Adam, gradients clipped at 1."""
import sys
import time
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
SECONDS = 2.0


def speed(cell, n):
    torch.manual_seed(1)
    net = {"rnn": torch.nn.RNN, "gru": torch.nn.GRU, "lstm": torch.nn.LSTM}[cell](2, n)
    out = torch.nn.Linear(n, 2)
    x = (torch.rand(20, 32, 2) > 0.8).double()
    y = torch.randint(0, 2, (20 * 32,))
    params = list(net.parameters()) + list(out.parameters())
    adam = torch.optim.Adam(params, lr=0.01)

    def updates():
        start, count = time.process_time(), 0
        while time.process_time() - start < SECONDS:
            adam.zero_grad()
            h, _ = net(x)
            loss = torch.nn.functional.cross_entropy(out(h).reshape(-1, 2), y)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            adam.step()
            count += 1
        return count / (time.process_time() - start)

    updates()
    return updates()


print("cell n updates/s")
for cell in ("rnn", "gru", "lstm"):
    for n in ([int(one) for one in sys.argv[1].split(",")] if len(sys.argv) > 1 else (1, 2, 4, 8, 16, 32, 64)):
        print(cell, n, round(speed(cell, n), 1), flush=True)
