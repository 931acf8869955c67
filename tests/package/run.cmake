# Installs BUILD into a directory of its own, builds the project SOURCE against it, and holds its output to what is
# expected.
set(at ${BUILD}/package)
file(REMOVE_RECURSE ${at})

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${at}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${at}/build -DCMAKE_PREFIX_PATH=${at}/prefix -DCMAKE_CXX_COMPILER=${CXX})
run(${CMAKE_COMMAND} --build ${at}/build)
run(${at}/build/outside)
set(expected "20 Millionen Euro = money approx 20000000 EUR\n5 Prozent = percent 5\n")
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "expected:\n${expected}got:\n${output}")
endif()

run(${at}/prefix/bin/stimmig --version)
if(NOT EXISTS ${at}/prefix/share/stimmig/rules)
  message(FATAL_ERROR "the rules are not installed")
endif()
