def train(learning_rate, epochs):
    history = []
    for epoch in range(epochs):
        history.append(learning_rate ** epoch)
    return histroy

print(train(0.5, 3))
