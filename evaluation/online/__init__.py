"""Reading from the network, measured against a server with every fault, in simulated time."""
