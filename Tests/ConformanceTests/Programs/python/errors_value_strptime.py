from datetime import datetime

print(datetime.strptime("2024-03-01", "%Y-%m-%d").date())
stamp = datetime(2024, 2, 30)
