# Building a message by adding text and a number.
epoch, loss = 3, 0.25
print("epoch " + str(epoch))
message = "epoch " + str(epoch) + " loss " + loss
print(message)
