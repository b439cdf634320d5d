"""What a Jupyter kernel must do, as jupyter_kernel_test asks it: every sample is filled in, so that nothing is skipped."""

import unittest

import jupyter_kernel_test


class WorkbookKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "DateTime.DaysInM", "matches": {"DaysInMonth"}},
    ]
    complete_code_samples = ["1 + 1", 'Console.WriteLine("hello");', "int Half(int n) => n / 2;"]
    incomplete_code_samples = ["if (true) {", "int Half(int n)\n{", "Console.WriteLine("]
    invalid_code_samples = ["}", "var lag = 'months';"]
    code_page_something = "Console.WriteLine?"
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"six"', "result": "six"},
        {"code": "new[] { 1, 2 }", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'HTML("<b>bold</b>").Display();', "mime": "text/html"},
        {"code": '"*seen*".DisplayAs("text/markdown");', "mime": "text/markdown"},
        {"code": '"{}".DisplayAs("application/json");', "mime": "application/json"},
    ]
    code_history_pattern = "6*7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "clearOutput();"


if __name__ == "__main__":
    unittest.main()
