# Tests written with unittest, run from code, their results inspected.
import io, unittest
def clip(x, low, high):
    if low > high:
        raise ValueError(f"low {low} above high {high}")
    return max(low, min(x, high))
class TestClip(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.log = ["class up"]
    def setUp(self): self.log.append(self._testMethodName)
    def test_inside(self): self.assertEqual(clip(3, 0, 5), 3)
    def test_wrong(self): self.assertEqual(clip(9, 0, 5), 9, "should clip")
    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            clip(1, 5, 0)
        self.assertIn("above", str(cm.exception))
    def test_regex(self): self.assertRaisesRegex(ValueError, r"low \d", clip, 1, 5, 0)
    def test_table(self):
        for x, want in ((-1, 0), (2, 2), (7, 5), (6, 6)):
            with self.subTest(x=x):
                self.assertEqual(clip(x, 0, 5), want)
    @unittest.skip("not now")
    def test_later(self): self.fail()
    @unittest.expectedFailure
    def test_known(self): self.assertTrue(clip(1, 0, 5) == 2)
    def test_error(self): clip("a", 0, 5)
    def test_list(self): self.assertEqual([clip(i, 1, 3) for i in range(5)], [1, 1, 2, 3, 4])
    def test_almost(self): self.assertAlmostEqual(0.1 + 0.2, 0.3)
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestClip)
print(suite.countTestCases())
out = io.StringIO()
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
for line in out.getvalue().splitlines():
    if not line.startswith(("Ran ", "  File")):
        print(line)
print(TestClip.log[:3], [str(t) for t, _ in result.skipped], result.skipped[0][1])
r = unittest.TestResult()
TestClip("test_inside").run(r); TestClip("test_wrong")(r)
print(r, r.failures[0][1].splitlines()[-1])
try:
    TestClip("nope")
except ValueError as e:
    print(e)
